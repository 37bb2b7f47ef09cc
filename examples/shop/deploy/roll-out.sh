#!/bin/sh
# Stands for the roll-out.
set -eu
: "${AWS_SESSION_TOKEN:?no credential}"
echo "roll-out: updating the shop in $AWS_REGION"
