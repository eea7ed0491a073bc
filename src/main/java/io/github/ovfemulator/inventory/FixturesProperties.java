package io.github.ovfemulator.inventory;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The location of the fixtures.
 *
 * @param fixtures a folder with the files {@code inventory}, {@code settings} and
 * {@code faults}, each ending in {@code .yaml}, {@code .yml} or {@code .json}, the folder
 * {@code sessions} of such files, and the folders {@code library} of packages and
 * {@code recordings} of HTTP archives. All of them are optional. If unset, or if there is
 * no inventory file, the built-in inventory is used.
 */
@ConfigurationProperties("emulator")
public record FixturesProperties(@Nullable Path fixtures) {

}
