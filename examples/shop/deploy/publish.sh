#!/bin/sh
# Stands for a push of the image.
set -eu
: "${VAULT_TOKEN:?no credential}"
echo "publish: pushing the image with a token of $VAULT_ADDR"
