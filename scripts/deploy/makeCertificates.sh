#!/bin/bash
# Makes the certificates of the three log nodes once, in the volumes given. Refuses to go on with
# settings that would leave the cluster open, since everything else waits for this to succeed.
set -euo pipefail

case "${LOG_PASSWORD:-}" in
  '') echo 'LOG_PASSWORD is not set: choose one, there is no default' >&2; exit 1 ;;
  *[!A-Za-z0-9._~-]*) echo 'LOG_PASSWORD may hold letters, digits and . _ ~ - only' >&2; exit 1 ;;
esac
if [ "${#LOG_PASSWORD}" -lt 12 ]; then
  echo 'LOG_PASSWORD has fewer than 12 characters' >&2
  exit 1
fi
if [ "${#COMMAND_HASH_KEY}" -lt 16 ]; then
  echo 'COMMAND_HASH_KEY has fewer than 16 characters: all processes must share one' >&2
  exit 1
fi

cd /certificates
if [ ! -f ca/ca.crt ]; then es-gencert-cli create-ca -out ./ca; fi
for node in log-1 log-2 log-3; do
  if [ ! -f "$node/node.crt" ]; then
    es-gencert-cli create-node -ca-certificate ./ca/ca.crt -ca-key ./ca/ca.key \
      -out "./$node" -dns-names "$node" -ip-addresses 127.0.0.1
  fi
done

# The nodes run as user 1000. The application is given the authority alone, and no key.
mkdir -p trusted
cp ca/ca.crt trusted/ca.crt
cp ca/ca.crt /authority/ca.crt
chown -R 1000:1000 log-1 log-2 log-3 trusted
chmod 600 ca/ca.key log-?/node.key
chmod 644 trusted/ca.crt /authority/ca.crt
