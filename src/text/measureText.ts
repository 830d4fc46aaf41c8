/**
 * Text widths without a DOM, so that the build, the tests and the browser compute the same layout before any font has
 * loaded. Advance widths of Source Sans 3, in thousandths of an em, from U+0020 to U+007E; a browser test compares
 * them with rendered text.
 */
const regular =
  '200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497'
const semibold =
  '200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513'
const advances = { regular: regular.split(' ').map(Number), semibold: semibold.split(' ').map(Number) }

/** CSS `font-weight` 400 or 600. */
export type FontWeight = keyof typeof advances

/** Characters one em wide: CJK ideographs, kana, Hangul, full-width forms and punctuation. */
const fullWidth =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** For Latin letters outside ASCII and other symbols; nearly all are narrower. In thousandths of an em. */
const defaultAdvance = 560
const emDashAdvance = 820

function advance(character: string, weight: FontWeight): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code <= 0x7e) return advances[weight][code - 0x20] ?? defaultAdvance
  if (fullWidth.test(character)) return 1000
  return character === '—' || character === '…' ? 1000 : character === '–' ? emDashAdvance : defaultAdvance
}

/** The width of one line of text, in the unit of `fontSize`. Ignores kerning, which only makes text narrower. */
export function measureText(text: string, fontSize: number, weight: FontWeight = 'regular'): number {
  let sum = 0
  for (const character of text) sum += advance(character, weight)
  return (sum * fontSize) / 1000
}

const breakablePieces = /[\u2e80-\u9fff\uff00-\uff60]|\s+|[^\s\u2e80-\u9fff\uff00-\uff60]+/g
const closingPunctuation = /^[，。、；：！？）》」』”’…]/

/**
 * Breaks a text into at most `maxLines` lines of at most `maxWidth`, at spaces and between Chinese characters, but not
 * before closing punctuation. Text that does not fit is cut off with an ellipsis.
 */
export function wrapText(text: string, maxWidth: number, fontSize: number, maxLines: number): string[] {
  const pieces: string[] = []
  for (const piece of text.match(breakablePieces) ?? []) {
    const last = pieces.length - 1
    if (last >= 0 && closingPunctuation.test(piece)) pieces[last] += piece
    else pieces.push(piece)
  }
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const candidate = line + piece
    if (line === '' || measureText(candidate.trimEnd(), fontSize) <= maxWidth) line = candidate
    else {
      lines.push(line.trim())
      line = piece.trimStart()
    }
  }
  if (line.trim() !== '') lines.push(line.trim())
  const visible = lines.slice(0, maxLines)
  const last = visible.length - 1
  return visible.map((visibleLine, index) =>
    truncateLine(visibleLine, maxWidth, fontSize, index === last && lines.length > maxLines),
  )
}

function truncateLine(line: string, maxWidth: number, fontSize: number, isClipped: boolean): string {
  if (!isClipped && measureText(line, fontSize) <= maxWidth) return line
  let kept = [...line]
  while (kept.length > 0 && measureText(`${kept.join('')}…`, fontSize) > maxWidth) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}
