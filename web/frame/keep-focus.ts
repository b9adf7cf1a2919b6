/**
 * 焦点不丢失: what has the focus may leave the page, with the dialogue that was ended or the button that
 * was pressed for the last time. Browsers then begin again at the top; here it goes back to where it was
 * before, or, where another page is shown by now, to the beginning of that.
 */
export function keepFocus(): void {
  const trail: Stop[] = []
  let looking = false
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    trail.push({ node: target, path: location.pathname })
    if (trail.length > longest) trail.shift()
  })
  const look = (): void => {
    looking = false
    const last = trail.at(-1)
    if (last !== undefined && isNowhere() && !canHold(last.node)) goBack(trail)
  }
  new MutationObserver(() => {
    if (looking || !isNowhere()) return
    looking = true
    // Whatever comes instead takes the focus by itself first.
    requestAnimationFrame(look)
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'style'],
  })
}

type Stop = { readonly node: HTMLElement; readonly path: string }

const longest = 30

const isNowhere = (): boolean =>
  document.activeElement === null || document.activeElement === document.body

const canHold = (node: HTMLElement): boolean =>
  node.isConnected && !node.matches(':disabled') && node.getClientRects().length > 0

function goBack(trail: readonly Stop[]): void {
  const before = [...trail]
    .reverse()
    .find(({ node, path }) => path === location.pathname && canHold(node))
  const place = before?.node ?? document.getElementById('content')
  place?.focus({ preventScroll: true })
}
