import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** A file to be written: its name, or its path inside the folder. */
export type NewFile = { readonly name: string; readonly bytes: Uint8Array }

/** Writes one file whole or not at all: others see the old one or the new one, never half of it. */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  const target = resolve(path)
  mkdirSync(dirname(target), { recursive: true })
  inScratch(target, (scratch) => {
    const draft = join(scratch, basename(target))
    writeToDisk(draft, bytes)
    renameSync(draft, target)
  })
}

/**
 * Writes a folder whole or not at all. `replaces` lists the files of an earlier result that may go;
 * the names of other files found there are returned and nothing is touched.
 */
export function writeFolderWhole(
  path: string,
  files: readonly NewFile[],
  replaces: readonly string[],
): readonly string[] {
  const target = resolve(path)
  const strangers = foreignFiles(target, replaces)
  if (strangers.length > 0) return strangers
  mkdirSync(dirname(target), { recursive: true })
  inScratch(target, (scratch) => {
    const draft = join(scratch, 'new')
    mkdirSync(draft)
    for (const { name, bytes } of files) writeToDisk(join(draft, name), bytes)
    takeThePlaceOf(target, draft, join(scratch, 'old'))
  })
  return []
}

/** A folder cannot be renamed over a full one: the old one steps aside, and back if need be. */
function takeThePlaceOf(target: string, draft: string, aside: string): void {
  const replaced = existsSync(target)
  if (replaced) renameSync(target, aside)
  try {
    renameSync(draft, target)
  } catch (problem) {
    if (replaced) renameSync(aside, target)
    throw problem
  }
}

/** Files in a folder that a new result may not replace, sorted. */
export function foreignFiles(folder: string, replaces: readonly string[]): readonly string[] {
  if (!existsSync(folder)) return []
  const known = new Set(replaces)
  return readdirSync(folder)
    .filter((name) => !known.has(name) || lstatSync(join(folder, name)).isDirectory())
    .sort()
}

/** Beside the target, so that the last step is a rename within one file system. */
function inScratch(target: string, write: (scratch: string) => void): void {
  const scratch = mkdtempSync(join(dirname(target), `.${basename(target)}.`))
  try {
    write(scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function writeToDisk(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w')
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
