package org.concerngraph.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the intake.
 *
 * @param maxUpload how many bytes a file may have
 * @param maxQuotes how many quotes one import may have
 * @param draftsKept how long a draft is kept that nobody works on
 */
@ConfigurationProperties("concerngraph.intake")
public record IntakeSettings(
        @DefaultValue("500MB") DataSize maxUpload,
        @DefaultValue("2000000") int maxQuotes,
        @DefaultValue("30d") Duration draftsKept) {}
