#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Real engines: 50 kills of a sweep, mpirun, GNU parallel, xargs, and a Slurm of one node on the
# loopback interface, where one of eight jobs of an array is killed and the array submitted again. Each
# gives the bytes of one run. Slurm needs root, slurm-wlm and munge; mpirun needs openmpi-bin. What is
# not there is skipped.
# $1: the folder of the programs. STEPS: of the longer simulations, for a slower machine fewer.
set -u
batch=$1/iouscope-batch
here=$(dirname "${BASH_SOURCE[0]}")
export LC_ALL=C.UTF-8
failures=0
check() {
    local what=$1
    shift
    if "$@" > new_out.txt 2> new_err.txt; then echo "ok: $what"; else
        echo "FAILED: $what: $(cat new_err.txt)"
        failures=$((failures + 1))
    fi
}
KILLS=50 bash "$here/sweep_test.sh" "$1" | grep -v "^ok" || failures=$((failures + 1))

folder=$(mktemp -d) || exit 1
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null; done
    wait
    rm -rf "$folder"
}
trap finish EXIT
cd "$folder" || exit 1
chmod 755 "$folder"
run=(simulate --protocol interpiou --steps 60 --record iou,aei)
"$batch" "${run[@]}" -o whole > /dev/null || exit 1

# ---- a shard that is killed within itself -------------------------------------------------------
# Parts are stored every 2^31 case-steps, and for each loss.
long=(simulate --protocol interpiou --loss iou giou ciou --steps "${STEPS:-1000}" --record iou)
for parts in 1 2; do
    "$batch" "${long[@]}" --shard 0/1 -o killed > /dev/null 2>&1 &
    job=$!
    until [[ $(find killed -name 'part-*' 2> /dev/null | wc -l) -ge $parts ]]; do sleep 0.05; done
    sleep 0.2
    kill -9 $job
    wait $job 2> /dev/null
done
"$batch" "${long[@]}" --shard 0/1 -o killed > out.txt
check "a killed shard keeps its parts" grep -q "18 of 18 super-blocks done, [1-9][0-9]* of them before" out.txt
"$batch" "${long[@]}" -o long_whole > /dev/null
check "and goes on" "$batch" merge killed -o killed_merged
check "to the bytes of one run" cmp long_whole/curves.csv killed_merged/curves.csv
check "nothing is left over" test -z "$(find killed -name '.iouscope-*')"

# ---- mpirun -------------------------------------------------------------------------------------
if command -v mpirun > /dev/null; then
    mpirun --allow-run-as-root --oversubscribe -n 4 "$batch" "${run[@]}" --shard auto --threads 1 \
        -o mpi > mpi.txt 2>&1
    check "mpirun starts four shards" test "$(grep -c "by OMPI_COMM_WORLD_RANK" mpi.txt)" -eq 4
    check "which are merged" "$batch" merge mpi -o mpi_merged
    check "to the bytes of one run" cmp whole/curves.csv mpi_merged/curves.csv
else
    echo "skipped: mpirun is not installed (openmpi-bin)"
fi
if command -v parallel > /dev/null; then
    parallel -j 4 "$batch" "${run[@]}" --shard {}/5 --threads 1 -o parallel ::: 0 1 2 3 4 > /dev/null 2>&1
    check "GNU parallel starts five" "$batch" merge parallel -o parallel_merged
    check "with the bytes of one run" cmp whole/curves.csv parallel_merged/curves.csv
else
    echo "skipped: GNU parallel is not installed"
fi
seq 0 3 | xargs -P 4 -I{} "$batch" "${run[@]}" --shard {}/4 --threads 1 -o xargs > /dev/null 2>&1
check "xargs starts four" "$batch" merge xargs -o xargs_merged
check "with the bytes of one run" cmp whole/curves.csv xargs_merged/curves.csv

# ---- Slurm --------------------------------------------------------------------------------------
slurm_is_there() {
    [[ $EUID -eq 0 ]] && command -v slurmctld slurmd munged sbatch > /dev/null && id slurm munge > /dev/null
}
if ! slurm_is_there; then
    echo "skipped: Slurm needs root, slurm-wlm and munge"
    echo "$failures failures"
    exit $((failures > 0))
fi
# Everything of it lies in the folder and listens on the loopback interface.
mkdir -m 755 munge spool state
dd if=/dev/urandom of=munge/key bs=1 count=1024 2> /dev/null
chmod 400 munge/key
chown -R munge: munge
host=$(hostname -s)
cat > slurm.conf << END
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CryptoType=crypto/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldPort=16817
SlurmdPort=16818
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1
ReturnToService=2
MpiDefault=none
KillWait=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=60 State=UP
END
export SLURM_CONF=$folder/slurm.conf
setpriv --reuid munge --regid munge --clear-groups munged --foreground --key-file="$folder/munge/key" \
    --socket="$folder/munge/socket" --pid-file="$folder/munge/pid" --log-file="$folder/munge/log" \
    --seed-file="$folder/munge/seed" > munged.txt 2>&1 &
pids+=($!)
for _ in {1..50}; do [[ -S munge/socket ]] && break; sleep 0.1; done
slurmctld -D > slurmctld.txt 2>&1 &
pids+=($!)
slurmd -D -N "$host" > slurmd.txt 2>&1 &
pids+=($!)
for _ in {1..100}; do sinfo -h -o %T 2> /dev/null | grep -q idle && break; sleep 0.3; done
check "a node is up" grep -q idle <(sinfo -h -o %T)

cat > array.sh << END
#!/bin/bash
#SBATCH --array=0-7
#SBATCH --ntasks=1 --cpus-per-task=1
#SBATCH --output=$folder/job_%A_%a.txt
exec "$batch" ${long[*]} --shard auto -o $folder/slurm
END
job=$(sbatch --parsable array.sh)
check "an array of eight is submitted" test -n "$job"
for _ in {1..200}; do
    squeue -h -r -j "$job" -t RUNNING -o %K | grep -qx 1 && break
    sleep 0.1
done
sleep 0.3
scancel --full --signal=KILL "${job}_1"
for _ in {1..1500}; do [[ -z $(squeue -h -j "$job" 2> /dev/null) ]] && break; sleep 0.2; done
check "jobs take their parts from the array" grep -q "shard 3/8 by SLURM_ARRAY_TASK_ID" "job_${job}_3.txt"
"$batch" merge slurm -o never > out.txt 2> err.txt
check "what was killed is missing, by name" grep -q "missing; start again: --shard 1/8" err.txt
again=$(sbatch --parsable array.sh)
for _ in {1..1500}; do [[ -z $(squeue -h -j "$again" 2> /dev/null) ]] && break; sleep 0.2; done
check "submitted again, the others have nothing to do" \
    grep -qE "([0-9]+) of \1 super-blocks done, \1 of them before" "job_${again}_3.txt"
check "and the parts are merged" "$batch" merge slurm -o slurm_merged
check "to the bytes of one run" cmp long_whole/curves.csv slurm_merged/curves.csv

echo "$failures failures"
exit $((failures > 0))
