import { type RefObject, useState } from 'react'
import { useMessages } from '../hooks/context'
import { captureDrawing, download, renderPng } from './pictureFile'

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
const pixelsPerUnit = 3
const maxSidePx = 12_000

/** Saves a drawing as a file. */
export function SavePicture({ drawing, width, height, caption, name }: Props) {
  const messages = useMessages('network')
  const [hasFailed, setHasFailed] = useState(false)
  const save = async (format: 'svg' | 'png') => {
    if (!drawing.current) return
    try {
      const picture = await captureDrawing(drawing.current, width, height, caption)
      const scale = Math.min(pixelsPerUnit, maxSidePx / Math.max(picture.width, picture.height))
      const file =
        format === 'svg'
          ? new Blob([picture.svg], { type: 'image/svg+xml' })
          : await renderPng(picture, scale)
      download(file, `${name}.${format}`)
      setHasFailed(false)
    } catch {
      setHasFailed(true)
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
      {hasFailed && <span role="alert">{messages.notSaved}</span>}
    </>
  )
}
