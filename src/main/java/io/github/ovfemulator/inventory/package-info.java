/**
 * The emulated vCenter inventory: datacenters, folders, clusters, hosts, resource pools,
 * datastores, networks, storage policies, virtual machines and vApps. Other features use
 * {@link io.github.ovfemulator.inventory.InventoryService}. Clients read the inventory
 * with the {@code list} and {@code get} operations of the {@code
 * com.vmware.vcenter} services.
 */
@NullMarked
package io.github.ovfemulator.inventory;

import org.jspecify.annotations.NullMarked;
