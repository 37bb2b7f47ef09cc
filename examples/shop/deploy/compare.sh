#!/bin/sh
# Stands for a comparison of the change with what is live. It can read, and nothing else.
set -eu
: "${AWS_SESSION_TOKEN:?no credential}"
echo "compare: reading the live configuration in $AWS_REGION"
