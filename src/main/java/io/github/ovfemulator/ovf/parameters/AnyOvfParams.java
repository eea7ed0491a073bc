package io.github.ovfemulator.ovf.parameters;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Makes a {@link Structure} a parameter structure: any structure that has the fields of
 * {@link OvfParams}. Lists the parameter structures that are read into records.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
@HasFieldsOf(value = OvfParams.class,
		candidates = { CertificateParams.class, DatastoreMappingParams.class, DeploymentOptionParams.class,
				EulaParams.class, ExtraConfigParams.class, IpAllocationParams.class, NameAndProductParams.class,
				NetworkMappingParams.class, PropertyParams.class, ScaleOutParams.class, SizeParams.class,
				StorageMappingParams.class, UnknownSectionParams.class, VServiceParams.class,
				VcenterExtensionParams.class, VcenterGuestCustomizationParams.class })
public @interface AnyOvfParams {

}
