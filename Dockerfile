# A small image with PolicyForge as a native program, for servers and clusters: docker build -t policyforge .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends clang zlib1g-dev
WORKDIR /source
COPY . .
RUN dotnet publish src/PolicyForge.Cli -c Release -r linux-x64 -p:PublishAot=true -o /program && rm -f /program/*.dbg /program/*.pdb /program/*.xml

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY --from=build /program /usr/local/lib/policyforge
RUN ln -s /usr/local/lib/policyforge/policyforge /usr/local/bin/policyforge
USER $APP_UID
WORKDIR /workspace
ENTRYPOINT ["policyforge"]
