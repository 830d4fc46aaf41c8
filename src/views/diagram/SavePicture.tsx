import { type RefObject, useState } from 'react'
import { useMessages } from '../hooks/context'
import { download, pictureOf, rasterOf } from './pictureFile'

interface Props {
  /** The drawing, in units of its own. */
  readonly drawing: RefObject<SVGGElement | null>
  readonly width: number
  readonly height: number
  readonly caption: string
  /** The files' name, without its ending. */
  readonly name: string
}

/** Dots to the unit, so that print is sharp; less where the picture would be larger than browsers can draw. */
const sharp = 3
const longest = 12_000

/** Saves a drawing as a file. */
export function SavePicture({ drawing, width, height, caption, name }: Props) {
  const messages = useMessages('network')
  const [failed, setFailed] = useState(false)
  const save = async (kind: 'svg' | 'png') => {
    if (!drawing.current) return
    try {
      const picture = await pictureOf(drawing.current, width, height, caption)
      const scale = Math.min(sharp, longest / Math.max(picture.width, picture.height))
      const file =
        kind === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await rasterOf(picture, scale)
      download(file, `${name}.${kind}`)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button type="button" onClick={() => save('svg')} aria-label={messages.save('SVG')}>
        SVG
      </button>
      <button type="button" onClick={() => save('png')} aria-label={messages.save('PNG')}>
        PNG
      </button>
      {failed && <span role="alert">{messages.notSaved}</span>}
    </>
  )
}
