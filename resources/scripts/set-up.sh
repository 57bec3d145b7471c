#!/bin/sh
# Make .venv with systemsthink in it, and install the system libraries that Qt needs.
# `set-up.sh dev` adds what the tests need. Never asks anything; a second call costs nothing.
set -eu
cd "$(dirname "$0")/../.."
extra="${1:-}"

qt_libraries="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libx11-xcb1 libxkbcommon0
libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1"
screen="xvfb xdotool"

find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            return
        fi
    done
    echo "systemsthink needs Python 3.11 or newer, and none was found." >&2
    exit 1
}

# Where the venv package is missing, virtualenv does the same; the .venv is its own in both cases,
# so a Python that the system manages stays as it is.
make_venv() {
    "$python" -m venv --clear .venv >/dev/null 2>&1 && return
    tool=$(mktemp -d)
    "$python" -m pip install -qq --disable-pip-version-check --target "$tool" virtualenv
    rm -rf .venv
    PYTHONPATH="$tool" "$python" -m virtualenv --quiet .venv
    rm -rf "$tool"
}

# Python compiles what tests use when they use it, which takes less time than to compile it all.
install_packages() {
    .venv/bin/python -m pip install -qq --disable-pip-version-check ${extra:+--no-compile} \
        --editable ".${extra:+[$extra]}"
}

lacks_libraries() {
    command -v ldd >/dev/null || return 1
    qt=$(.venv/bin/python -c 'import PySide6; print(PySide6.__path__[0])')/Qt
    ldd "$qt"/lib/libQt6Widgets.so.6 "$qt"/plugins/platforms/libqxcb.so | grep -q "not found"
}

lacks_screen() {
    [ "$extra" = dev ] && [ "$(uname)" = Linux ] && ! { command -v Xvfb && command -v xdotool; } >/dev/null
}

apt_install() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -eq 0 ]; then root=""
    elif sudo -n true 2>/dev/null; then root="sudo -n"
    else return 1
    fi
    $root apt-get -qq update </dev/null >/dev/null &&
        $root env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install --no-install-recommends "$@" </dev/null >/dev/null
}

stamp=".venv/ready-${extra:-run}"
if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
    echo "Setting up .venv; the first time takes a minute or two." >&2
    find_python
    [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1 || make_venv
    install_packages
    touch "$stamp"
fi
if lacks_libraries; then
    # shellcheck disable=SC2086
    apt_install $qt_libraries || true
    if lacks_libraries; then
        echo "Qt needs libraries of the system that are missing here. Install them with:" >&2
        echo "apt-get install" $qt_libraries >&2
        exit 1
    fi
fi
if lacks_screen; then
    # shellcheck disable=SC2086
    apt_install $screen || echo "No $screen: tests in a real window will be skipped." >&2
fi
