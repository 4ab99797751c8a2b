#!/bin/sh
# cage.sh JDK KIT ARGUMENT...: runs JDK's java with no right but to calculate. It sees the JDK, KIT
# (as /kit) and the system's libraries, all read-only, and an empty /tmp; no network, no other
# process, no environment. The parent's standard input and output are all it is connected to.
set -eu
PATH=/usr/bin:/bin:/usr/sbin:/sbin
if [ "${CAGE:-}" != inside ]; then
  drop=
  [ "$(id -u)" != 0 ] || drop='setpriv --reuid=65534 --regid=65534 --clear-groups'
  # shellcheck disable=SC2086
  exec $drop prlimit --cpu=600 --nproc=400 --fsize=33554432 --nofile=256 --core=0 --as=6000000000 -- \
    env -i CAGE=inside unshare -Urmpfni --kill-child=KILL /bin/sh "$0" "$@"
fi
jdk=$1 kit=$2 root=$2/root # root is an empty folder
shift 2
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
mount -t tmpfs -o size=64m none "$root"/tmp
mount -o remount,bind,ro "$root"
exec env -i LD_LIBRARY_PATH=/kit/native "$(command -v chroot)" "$root" /bin/setpriv --no-new-privs --bounding-set=-all --inh-caps=-all /jdk/bin/java "$@"
