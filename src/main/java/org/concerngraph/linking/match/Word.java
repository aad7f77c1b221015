package org.concerngraph.linking.match;

/**
 * A word of a name.
 *
 * @param written the word in small letters without accents
 * @param form the word in American spelling and singular, a number in digits: words with one form are the same
 * @param stem its stem; words with one stem are nearly the same
 */
record Word(String written, String form, String stem) {

    /**
     * Are two words nearly the same: of one stem, and neither more than twice as long as the other? The stem of
     * "organization" is "organ".
     */
    boolean isNear(Word other) {
        int shorter = Math.min(form.length(), other.form.length());
        int longer = Math.max(form.length(), other.form.length());
        return stem.equals(other.stem) && longer <= 2 * shorter && !isNumber();
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }

    /** Is this an initial with a number, as in T1, and are the others, in any order, a word that begins so and that number? */
    boolean isInitialOf(Word one, Word other) {
        if (form.length() < 2 || isNumber() || !form.chars().skip(1).allMatch(Character::isDigit)) {
            return false;
        }
        Word number = one.isNumber() ? one : other;
        Word word = one.isNumber() ? other : one;
        return !word.isNumber()
                && word.form.charAt(0) == form.charAt(0)
                && form.substring(1).equals(number.form);
    }
}
