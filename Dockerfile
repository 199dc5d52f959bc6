# syntax=docker/dockerfile:1
# The site with its content, for linux-x64 and linux-arm64, compiled ahead (ReadyToRun) so that it answers at once.

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /build
ENV CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# The packages first: this layer stays while only code or content change. They are those of the lock files, or it fails.
# Restored without a runtime named, since the lock files cover both; PublishReadyToRun makes it fetch their runtimes.
COPY .editorconfig BannedSymbols.txt Directory.Build.props Directory.Packages.props global.json ./
COPY src/Directory.Build.props src/
COPY src/RscExplainer/RscExplainer.csproj src/RscExplainer/packages.lock.json src/RscExplainer/
COPY src/RscExplainer.Web/RscExplainer.Web.csproj src/RscExplainer.Web/packages.lock.json src/RscExplainer.Web/
RUN dotnet restore src/RscExplainer.Web --locked-mode -p:PublishReadyToRun=true

COPY src src
# "amd64" is Docker's word for x64.
ARG TARGETARCH=amd64
RUN dotnet publish src/RscExplainer.Web -c Release --no-restore -o /publish \
    -r "linux-$(echo "$TARGETARCH" | sed s/amd64/x64/)" --self-contained false \
    -p:PublishReadyToRun=true -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The program takes a relative content folder from where it is started: here /app/content. Mount another one over it.
WORKDIR /app
COPY --from=build /publish .
COPY content content
# A wrong content makes no image.
RUN ["dotnet", "RscExplainer.Web.dll", "validate"]

ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
# The user of the image that isn't root. It can read /app and write nothing there; the program writes no files.
USER $APP_UID
# The image has neither curl nor wget, but bash, which opens a connection itself. Without HTTP/1.1 no Host is needed, so
# AllowedHosts may be set. A degraded site (wrong files in the folder, the last good content served) counts as healthy.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "RscExplainer.Web.dll"]
