/** How much is taken in one upload. */
export const uploadLimits = {
  /** As many CSV files as the workbook has sheets, and some to spare. */
  files: 12,
  megabytes: 24,
  reading: { fileMegabytes: 12, seconds: 20, heapMegabytes: 512 },
} as const
