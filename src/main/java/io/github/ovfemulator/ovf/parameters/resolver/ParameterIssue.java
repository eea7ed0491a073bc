package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * An invalid or missing parameter.
 *
 * @param name the path of the parameter, such as
 * {@code DeploymentOptionParams.selected_key}
 * @param value its value, empty if it is missing, masked if it is a secret
 * @param message the reason and the accepted values
 */
public record ParameterIssue(String name, String value, LocalizableMessage message) {

}
