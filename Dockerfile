FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -q -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/vcenter-ovf-emulator.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
WORKDIR /app
# The layers that change least come first, so that an update transfers little.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# A number, so that an orchestrator can see that it is not root.
USER 10001:10001
# The emulator binds to loopback unless told otherwise, where nobody outside the container could reach it.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080 8443
ENTRYPOINT ["java", "-jar", "vcenter-ovf-emulator.jar"]
