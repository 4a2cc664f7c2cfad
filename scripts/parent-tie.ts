/**
 * Loaded first into every process that a command starts. A command that is killed cannot stop its children: the
 * pipe to it breaks instead, and they stop by themselves. Windows has no SIGTERM, so the word comes by that pipe.
 */
// Children of the child (Next's build workers) inherit this file, but their pipe is Next's own.
if (process.env.ASIGAME_PARENT === String(process.ppid)) {
  process.on("message", (word) => {
    if (word === "stop") stop();
  });
  process.on("disconnect", stop);
  process.channel?.unref();
}

function stop(): void {
  if (!process.emit("SIGTERM", "SIGTERM")) process.exit(0);
  setTimeout(() => process.exit(1), 15_000).unref();
}
