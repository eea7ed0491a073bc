/**
 * The small vCenter behind the imports: datacenters, folders, clusters, hosts, resource
 * pools, datastores, networks, and the virtual machines and vApps that imports create.
 * Other rooms ask {@link io.github.ovfemulator.inventory.InventoryService}; clients read
 * it through the sub-packages, one for each vAPI service.
 */
@NullMarked
package io.github.ovfemulator.inventory;

import org.jspecify.annotations.NullMarked;
