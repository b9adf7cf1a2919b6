/**
 * Ctrl+Enter 主要动作: presses the primary button of the dialogue that lies on top; without one, that of
 * the page at the upper right.
 */
export function hearPrimaryKey(): void {
  const hear = (event: KeyboardEvent): void => {
    const held = event.ctrlKey || event.metaKey
    if (event.key !== 'Enter' || !held || event.isComposing || event.repeat) return
    const button = primaryButton(topDialogue() ?? document.querySelector('.page-actions'))
    if (button === undefined) return
    // Nothing else takes the same Enter once more: a field, or the button that has the focus.
    event.preventDefault()
    event.stopPropagation()
    button.click()
  }
  window.addEventListener('keydown', hear, true)
}

const primaryButton = (within: ParentNode | null): HTMLElement | undefined =>
  [...(within?.querySelectorAll<HTMLElement>('button.ant-btn-primary') ?? [])]
    .filter((button) => isSeen(button) && !button.matches(':disabled, .ant-btn-loading'))
    .at(-1)

/** What was opened last stands last in the page; what was closed may still stand there unseen. */
export const topDialogue = (): Element | null =>
  [...document.querySelectorAll('[role="dialog"]')].filter(isSeen).at(-1) ?? null

const isSeen = (node: Element): boolean => node.getClientRects().length > 0
