# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every command of iouscope-batch on disks that are full after 0, 1, 2 ... pages, until it
succeeds, and on a read-only one: full_disk.py BIN.

As root the disks are small file systems in memory (tmpfs); else file-size limits stand for them. What
is looked at after each run: failing_calls.py.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile

import failing_calls

PAGE = 4096
MOST_PAGES = 400


class Disk:
    """A file system of its own in a folder; None where it cannot be had."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="iouscope-disk-")
        self.mounted = self.call("mount", "-t", "tmpfs", "-o", "size=4m", "iouscope", self.folder)

    @staticmethod
    def call(*words):
        return os.geteuid() == 0 and subprocess.run(
            words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0

    def remount(self, option):
        return self.call("mount", "-o", "remount," + option, self.folder)

    def fill(self, pages):
        """Leaves so many free pages."""
        stub = os.path.join(self.folder, "stub")
        free = os.statvfs(self.folder).f_bavail - pages
        with open(stub, "wb") as out:
            out.write(b"x" * max(0, free) * PAGE)

    def empty(self):
        stub = os.path.join(self.folder, "stub")
        if os.path.exists(stub):
            os.remove(stub)

    def leave(self):
        if self.mounted:
            self.call("umount", self.folder)
        shutil.rmtree(self.folder, ignore_errors=True)


def pages_to_try():
    pages, step = 0, 1
    while pages < MOST_PAGES:
        yield pages
        pages += step
        step = 1 if pages < 24 else 8


def command_faults(run, disk):
    faults = []
    for pages in pages_to_try():
        run.restore()
        if disk.mounted:
            disk.fill(pages)
            done = run.start()
            disk.empty()
        else:
            limit = pages * 128
            done = run.start(
                limits=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        wrong = run.fault(done)
        if wrong:
            faults.append(f"{run.name} with {pages} pages free: {wrong}")
        if done.returncode == 0:
            break
    else:
        faults.append(f"{run.name} does not succeed with {MOST_PAGES} pages")
    if not disk.mounted:
        return faults
    run.restore()
    if disk.remount("ro"):
        done = run.start()
        disk.remount("rw")
        wrong = run.fault(done)
        if done.returncode == 0 and run.outputs:
            wrong = "nothing is said"
        if wrong:
            faults.append(f"{run.name} on a read-only disk: {wrong}")
    run.start()
    if run.leftovers():
        faults.append(f"{run.name}: the next run leaves {run.leftovers()}")
    return faults


def main():
    options = argparse.Namespace(program=os.path.join(os.path.abspath(sys.argv[1]), "iouscope-batch"),
                                 library=None, where=None)
    disk = Disk()
    failed = 0
    try:
        print("on file systems of their own" if disk.mounted else "under file-size limits")
        options.where = disk.folder
        for name in failing_calls.COMMANDS:
            run = failing_calls.Run(options, name)
            wrong = run.prepare()
            faults = [wrong] if wrong else command_faults(run, disk)
            shutil.rmtree(run.folder, ignore_errors=True)
            failed += len(faults)
            for fault in faults:
                print("FAILED: " + fault)
    finally:
        disk.leave()
    print(f"{len(failing_calls.COMMANDS)} commands, {failed} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
