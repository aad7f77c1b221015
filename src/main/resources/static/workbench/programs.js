// The same request from a program, with the query quoted as each language wants it.
const shell = text => "'" + text.replaceAll("'", "'\\''") + "'";
const quoted = text => JSON.stringify(text).replace(/[\u007f\u2028\u2029]/g, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
const lines = text => text.replace(/\r\n?/g, "\n").trimEnd().split("\n");

/** Lines of a query as literals with double quotes, which Java, and R but for \\u2028 and such, read alike. */
const literals = (text, join) => lines(text).map((line, i, all) => "    " + quoted(line + (i < all.length - 1 ? "\n" : ""))).join(join);

export const LANGUAGES = {
  curl: (address, query, isGraph) => [
    `curl ${shell(address)} \\`,
    `  -H ${shell("Accept: " + (isGraph ? "text/turtle" : "text/csv"))} \\`,
    `  --data-urlencode ${shell("query=" + query.trimEnd())}`
  ].join("\n"),

  python: (address, query, isGraph) => [
    "import requests", "",
    `query = (\n${literals(query, "\n")}\n)`,
    "answer = requests.post(",
    `    ${quoted(address)},`,
    `    data={"query": query},`,
    `    headers={"Accept": "${isGraph ? "text/turtle" : "application/sparql-results+json"}"},`,
    ")", "answer.raise_for_status()",
    ...(isGraph ? ["print(answer.text)"] : [
      "result = answer.json()",
      'for row in result.get("results", {}).get("bindings", []):',
      '    print({name: value["value"] for name, value in row.items()})',
      'if "boolean" in result:', '    print(result["boolean"])'])
  ].join("\n"),

  r: (address, query, isGraph) => [
    "library(httr2)", "",
    `query <- paste0(\n${literals(query, ",\n")}\n)`,
    `answer <- request(${quoted(address)}) |>`,
    `  req_headers(Accept = "${isGraph ? "text/turtle" : "text/csv"}") |>`,
    "  req_body_form(query = query) |>", "  req_perform()",
    isGraph ? "cat(resp_body_string(answer))" : "rows <- read.csv(text = resp_body_string(answer))", ...(isGraph ? [] : ["print(rows)"])
  ].join("\n"),

  java: (address, query, isGraph, kind) => [
    "import org.apache.jena.sparql.exec.http.QueryExecHTTP;",
    isGraph ? "import org.apache.jena.riot.Lang;\nimport org.apache.jena.riot.RDFDataMgr;" : "", "",
    "class Ask {", "  public static void main(String[] arguments) {",
    `    String query =\n${literals(query, "\n    + ").replaceAll(/^ {4}(?! {4}| *\+)/gm, "        ")};`,
    `    try (var execution = QueryExecHTTP.service(${quoted(address)}).query(query).build()) {`,
    isGraph ? `      RDFDataMgr.write(System.out, execution.${kind === "DESCRIBE" ? "describe" : "construct"}(), Lang.TURTLE);`
      : kind === "ASK" ? "      System.out.println(execution.ask());"
      : "      execution.select().forEachRemaining(System.out::println);",
    "    }", "  }", "}"
  ].filter((line, i) => line !== "" || i > 1).join("\n")
};
