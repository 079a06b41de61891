# Tiller with its production dependencies alone. It listens on every interface, so it starts only with auth configured.
ARG NODE=node:22.23.3-bookworm-slim

FROM ${NODE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package may run a script. Of the embedder's runtime only the files of this system and processor are kept.
RUN npm ci --omit=dev --ignore-scripts --no-audit \
  && find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 -type d \
    ! -path "*/linux/$(node -p process.arch)" -exec rm -rf {} +

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 TILLER_DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json tsconfig.json LICENSE ./
COPY migrations migrations
COPY graphs graphs
COPY src src
# The program is root's, who it does not run as: it can write its data folder and /tmp.
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "src/cli.ts", "start"]
