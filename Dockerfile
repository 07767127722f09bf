# The base is pinned; both stages and the builder share it.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

# Everything that compiling needs stays in this stage.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
COPY projections ./projections
RUN npm ci --no-audit --no-fund && npm run build

# The packages that the running program needs, and no others.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/prepare.mjs ./scripts/prepare.mjs
RUN npm ci --omit=dev --no-audit --no-fund

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    DATA_DIR=/data
COPY package.json LICENSE ./
COPY schema ./schema
COPY scripts/start.mjs ./scripts/start.mjs
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# A volume takes over the owner of the folder it is laid on.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Runs the server in this very process, so that signals reach it.
CMD ["node", "scripts/start.mjs"]
