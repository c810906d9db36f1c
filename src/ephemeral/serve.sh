# Makes a cluster in the folder $3 with the programs $1 (initdb) and $2 (postgres), serves it, and removes all of it
# as soon as standard input ends. It ends with the process that holds its other side, however that process ends: after
# an error, a signal, and `kill -9`. This shell leads a process group of its own, so Ctrl-C does not reach the server.
trap : QUIT
{
    TZ=UTC "$1" --pgdata="$3/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C \
        --no-sync --no-instructions &&
        "$2" -D "$3/data" -k "$3" -c listen_addresses= -c fsync=off -c synchronous_commit=off \
            -c full_page_writes=off -c max_connections=200
    : >"$3/ended"
} >"$3/log" 2>&1 </dev/null &
read -r _

# A signal sent before `postgres` has installed its handlers is lost, hence more than one. QUIT: at once, unflushed.
until [ -e "$3/ended" ]; do
    kill -QUIT 0
    sleep 0.02
done
rm -rf "$3"
