/** Where progress is shown: standard error, so that standard output stays pure. */
export type Screen = {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

export type Step = {
  /** Done and all, for the bar. */
  readonly done: number
  readonly of: number
  readonly message: string
  readonly seconds: number
}

const barWidth = 20

/** A bar that redraws itself on a terminal; elsewhere one plain line for each new message. */
export function showProgress(screen: Screen): {
  readonly step: (step: Step) => void
  readonly end: () => void
} {
  let last = ''
  if (screen.isTTY !== true)
    return {
      step: ({ message, done, of }) => {
        if (message === last) return
        last = message
        screen.write(`[${done}/${of}] ${message}\n`)
      },
      end: () => undefined,
    }
  return {
    step: (step) => {
      const line = cutToWidth(barLine(step), (screen.columns ?? 80) - 1)
      if (line === last) return
      last = line
      screen.write(`\r\u001b[2K${line}`)
    },
    end: () => {
      if (last !== '') screen.write('\n')
    },
  }
}

export function barLine({ done, of, message, seconds }: Step): string {
  const filled = of === 0 ? 0 : Math.round((Math.min(done, of) / of) * barWidth)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`
  return `${bar} ${done}/${of} ${seconds.toFixed(0)} 秒 ${message}`
}

/** Cuts to the terminal's width, on which a Chinese character takes two places. */
export function cutToWidth(text: string, width: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += widthOf(character)
    if (used > width) return kept
    kept += character
  }
  return kept
}

const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/

export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)
