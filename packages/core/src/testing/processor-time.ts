/**
 * Milliseconds of processor time that this thread has used. Tests that hold work to be linear compare this, not the time of day, which on a
 * busy machine says more about its neighbours.
 */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
