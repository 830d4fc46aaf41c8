import { type RefObject, useState } from 'react'
import { useMessages } from '../hooks/context'
import { captureDrawing, download, renderPng } from './pictureFile'

interface Props {
  readonly drawing: RefObject<SVGGElement | null>
  /** Size in units of the drawing. */
  readonly width: number
  readonly height: number
  readonly caption: string
  /** The file name without extension. */
  readonly name: string
}

/** The resolution of PNG files; lower where a side would exceed `maxSidePx`, which browsers cannot draw. */
const pixelsPerUnit = 3
const maxSidePx = 12_000

/** Buttons that save a drawing as an SVG or PNG file. */
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
      <button type="button" onClick={() => save('svg')} aria-label={messages.saveAs('SVG')}>
        SVG
      </button>
      <button type="button" onClick={() => save('png')} aria-label={messages.saveAs('PNG')}>
        PNG
      </button>
      {hasFailed && <span role="alert">{messages.saveFailed}</span>}
    </>
  )
}
