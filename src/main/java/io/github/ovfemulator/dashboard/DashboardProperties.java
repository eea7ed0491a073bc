package io.github.ovfemulator.dashboard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the dashboard.
 *
 * @param dashboard whether browsers get the dashboard at {@code /}; otherwise they get a
 * page of links
 */
@ConfigurationProperties("emulator")
record DashboardProperties(@DefaultValue("true") boolean dashboard) {

}
