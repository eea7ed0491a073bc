package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * Something that is wrong with what a client chose, or missing in it.
 *
 * @param name the parameter, such as {@code DeploymentOptionParams.selected_key}
 * @param value its value; empty where it is missing or a secret
 * @param message what is wrong and what would be right
 */
public record ParameterIssue(String name, String value, LocalizableMessage message) {

}
