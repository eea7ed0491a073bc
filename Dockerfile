# The jar is the same on every platform, so it is built once, on that of the build.
FROM --platform=$BUILDPLATFORM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -q -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/vcenter-ovf-emulator.jar extract --layers --destination layers
RUN javac -d training src/test/java/io/github/ovfemulator/image/Training.java \
    src/test/java/io/github/ovfemulator/image/TrainingCalls.java

# Java with the modules in use, and of the system only the shared libraries that it links.
FROM eclipse-temurin:25-jdk AS runtime
COPY src/main/image/jlink.options ./
RUN jlink @jlink.options --output /root-files/opt/java
RUN ldd /root-files/opt/java/bin/java $(find /root-files/opt/java/lib -name '*.so') | grep -v /root-files/ \
    | sed -nE 's/^.*[[:space:]](\/[^ ]+) \(0x.*$/\1/p' | sort -u | xargs -I{} cp --parents --dereference {} /root-files
RUN mkdir -p /root-files/etc && install -d -m 1777 /root-files/tmp \
    && echo 'hosts: files dns' > /root-files/etc/nsswitch.conf \
    && echo 'emulator:x:10001:10001::/tmp:/none' > /root-files/etc/passwd

FROM scratch AS emulator
COPY --from=runtime /root-files/ /
WORKDIR /app
# The layers that change least come first, so that an update transfers little.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/src/main/image/jvm.options ./
COPY --from=build /build/layers/application/ ./
# A number, so that an orchestrator can see that it is not root.
USER 10001:10001
# The emulator binds to loopback unless told otherwise, which cannot be reached from outside of the container.
# The health check learns the port from the port file.
ENV PATH=/opt/java/bin LANG=C.UTF-8 SERVER_ADDRESS=0.0.0.0 EMULATOR_PORTFILE=/tmp/emulator-ports.json
EXPOSE 8080 8443

# The cache fits this Java, this platform and these files at this place, so it is made from the very layers above.
FROM emulator AS training
COPY --from=build /build/training/ /training/
# The Java that writes the cache would add what its compilers know of methods, and code that takes no longer to generate
# than to load.
ENV JDK_AOT_VM_OPTIONS="-Xint -XX:-AOTAdapterCaching"
# Profiles of methods stay out of it: with them the compiler optimizes what only the start needs, which takes the memory
# and the processors that the start itself could use.
RUN ["java", "-cp", "/training", "io.github.ovfemulator.image.Training", "10", \
    "java", "@jvm.options", "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput=/tmp/emulator.aot", "-jar", "vcenter-ovf-emulator.jar"]
# "on" refuses to start where the cache cannot be used, which else would only make the start slow.
RUN ["java", "-cp", "/training", "io.github.ovfemulator.image.Training", "1", \
    "java", "@jvm.options", "-XX:AOTMode=on", "-XX:AOTCache=/tmp/emulator.aot", "-jar", "vcenter-ovf-emulator.jar"]

FROM emulator
LABEL org.opencontainers.image.title="vcenter-ovf-emulator" \
    org.opencontainers.image.description="A server that behaves like the OVF services of VMware vCenter Server" \
    org.opencontainers.image.licenses="Apache-2.0" \
    org.opencontainers.image.version="0.1.0-SNAPSHOT"
COPY --from=training /tmp/emulator.aot ./
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx16m", "-XX:AOTCache=emulator.aot", "-cp", "vcenter-ovf-emulator.jar", "io.github.ovfemulator.web.server.HealthCheck"]
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=emulator.aot", "-jar", "vcenter-ovf-emulator.jar"]
