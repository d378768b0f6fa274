#!/bin/sh
# Installs the system packages the page's tests need where that is allowed (root on Debian or
# Ubuntu); elsewhere says the one line that would, and the tests skip with the reason.
missing=""
command -v chromium >/dev/null 2>&1 || missing="chromium"
fc-list 2>/dev/null | grep -qi 'cjk' || missing="$missing fonts-noto-cjk fontconfig"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing$( [ -n "$missing" ] && printf ' %s' $missing )"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >/dev/null && exit 0
    echo "could not install $missing; the tests that need them will be skipped" >&2
    exit 0
fi
echo "for the tests of the page: sudo apt-get install $missing" >&2
exit 0
