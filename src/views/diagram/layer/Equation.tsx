import { Fragment, type ReactNode } from 'react'
import styles from './Equation.module.css'

/** An equation in the notation of the layer records: single letters are italic, `x_i` and `x^{2i}` sub- and superscripts. */
export function Equation({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className={styles.equation} role="math" aria-label={lines.join(', ').replace(/[{}]/g, '')}>
      {lines.map((line) => (
        <p key={line}>{setLine(line)}</p>
      ))}
    </div>
  )
}

function setLine(text: string): ReactNode[] {
  const nodes: ReactNode[] = []
  let at = 0
  while (at < text.length) {
    const sign = text[at]!
    if (sign === '_' || sign === '^') {
      const { content, end } = readArgument(text, at + 1)
      const Script = sign === '_' ? 'sub' : 'sup'
      nodes.push(<Script key={at}>{setLine(content)}</Script>)
      at = end
      continue
    }
    const word = /^(\p{L}+|[^\p{L}_^]+)/u.exec(text.slice(at))![0]
    // Words such as out and max are upright, variables italic.
    const isVariable = /^\p{L}$/u.test(word) && !/[Σ⊤Φ]/.test(word)
    nodes.push(isVariable ? <i key={at}>{word}</i> : <Fragment key={at}>{word}</Fragment>)
    at += word.length
  }
  return nodes
}

/** What a sub- or superscript applies to: a group in braces, whose end is sought, or a single sign. */
function readArgument(text: string, from: number): { readonly content: string; readonly end: number } {
  if (text[from] !== '{') return { content: text[from] ?? '', end: from + 1 }
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return { content: text.slice(from + 1, at), end: at + 1 }
  }
  return { content: text.slice(from + 1), end: text.length }
}
