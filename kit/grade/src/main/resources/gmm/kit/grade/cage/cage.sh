#!/bin/sh
# cage.sh HOW JDK KIT ARGUMENT...: runs JDK's java with no right but to calculate. HOW is "root" or
# "user" (namespaces made as root, or as a user who makes one of users first), or "apart" (a user
# that nobody else is, without walls). Within walls it sees the JDK, KIT (as /kit) and the system's
# libraries, all read-only, and a small /tmp; no network, no other process,
# no environment but the kind of processor that OpenBLAS is told of. The parent's standard input and
# output are all it is connected to.
set -eu
PATH=/usr/bin:/bin:/usr/sbin:/sbin
limits='--cpu=600 --fsize=33554432 --nofile=256 --core=0 --as=6000000000'

# As a process's number is its own while it lives, so is the user made of it: what one cage may have
# of processes and threads, which are counted by user, is not taken by another.
nobody() {
  read -r inside outside count </proc/self/uid_map
  : "$outside"
  if [ "$inside" = 0 ] && [ "$count" -gt 2000000000 ]; then
    echo $((1900000000 + $$))
  else
    echo $((60100 + $$ % 5000))
  fi
}

# without a user of its own the count is of all that a person has running, until Linux 5.14
processes() {
  case $(uname -r) in
    [1-4].* | 5.[0-9].* | 5.1[0-3].*) ;;
    *) echo --nproc=256 ;;
  esac
}

# in the same order as the judge, so that rounding is the same
case ${OPENBLAS_CORETYPE:-} in
  '' | *[!A-Za-z0-9_]*) products= ;;
  *) products=OPENBLAS_CORETYPE=$OPENBLAS_CORETYPE ;;
esac

if [ "${CAGE:-}" != inside ]; then
  uid=$(id -u)
  [ "$uid" != 0 ] || uid=$(nobody)
  drop="setpriv --reuid=$uid --regid=$uid --clear-groups"
  apart='--no-new-privs --bounding-set=-all --inh-caps=-all'
  # shellcheck disable=SC2086
  case $1 in
    root) set -- env -i CAGE=inside CAGED="$uid" $products unshare -mpfni --kill-child=KILL /bin/sh "$0" "$@" ;;
    user)
      set -- env -i CAGE=inside $products unshare -Urmpfni --kill-child=KILL /bin/sh "$0" "$@"
      [ "$(id -u)" != 0 ] || set -- $drop "$@"
      ;;
    apart)
      java=$2/bin/java kit=$3
      shift 3
      set -- $drop $apart prlimit --nproc=256 -- env -i LD_LIBRARY_PATH="$kit/native" $products "$java" "$@"
      ;;
  esac
  # shellcheck disable=SC2086
  exec prlimit $limits -- "$@"
fi
how=$1 jdk=$2 kit=$3 root=$3/root # root is an empty folder
shift 3
mount -t tmpfs -o size=1m,mode=755 none "$root"
mkdir "$root"/dev "$root"/proc "$root"/tmp "$root"/kit "$root"/jdk "$root"/etc "$root"/usr "$root"/bin
for folder in /lib /lib64 /usr/lib /usr/lib64; do
  if [ -h "$folder" ]; then
    ln -s "$(readlink "$folder")" "$root$folder"
  elif [ -d "$folder" ]; then
    mkdir -p "$root$folder"
    mount --rbind "$folder" "$root$folder"
    mount -o remount,bind,ro "$root$folder"
  fi
done
# some distributions keep a JDK's settings there
for folder in /etc/java-*; do
  [ -d "$folder" ] || continue
  mkdir "$root$folder"
  mount --bind "$folder" "$root$folder"
  mount -o remount,bind,ro "$root$folder"
done
for pair in "$jdk /jdk" "$kit /kit"; do
  mount --bind "${pair% *}" "$root${pair##* }"
  mount -o remount,bind,ro "$root${pair##* }"
done
for device in null zero random urandom; do
  : >"$root"/dev/$device
  mount --bind /dev/$device "$root"/dev/$device
done
: >"$root"/bin/setpriv
mount --bind "$(command -v setpriv)" "$root"/bin/setpriv
mount -t proc proc "$root"/proc
mount -t tmpfs -o size=64m,nr_inodes=2000,mode=1777,nosuid,nodev none "$root"/tmp
mount -o remount,bind,ro "$root"
apart='--no-new-privs --bounding-set=-all --inh-caps=-all'
[ "$how" = user ] || apart="--reuid=$CAGED --regid=$CAGED --clear-groups $apart"
# shellcheck disable=SC2046,SC2086
exec env -i LD_LIBRARY_PATH=/kit/native $products "$(command -v prlimit)" $(processes) --core=0 -- \
  "$(command -v chroot)" "$root" /bin/setpriv $apart /jdk/bin/java "$@"
