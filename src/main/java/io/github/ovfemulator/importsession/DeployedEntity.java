package io.github.ovfemulator.importsession;

/**
 * What came of an import.
 *
 * @param id its id
 * @param virtualApp whether it is a vApp rather than a virtual machine
 */
record DeployedEntity(String id, boolean virtualApp) {

}
