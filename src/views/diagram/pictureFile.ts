/** A drawing as a stand-alone SVG file, with colours and font included. */
export interface SavedPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** CSS properties that are copied to attributes. */
const copiedProperties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
]
const margin = 16
const captionHeight = 26

/** Copies a drawing of `width` × `height` units with its styles, and adds a caption below. */
export async function captureDrawing(
  drawing: SVGGElement,
  width: number,
  height: number,
  caption: string,
): Promise<SavedPicture> {
  const convertColour = createColourConverter()
  const size = { width: width + 2 * margin, height: height + 2 * margin + captionHeight }
  const style = getComputedStyle(drawing)
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('viewBox', `${-margin} ${-margin} ${size.width} ${size.height}`)
  svg.setAttribute('width', `${size.width}`)
  svg.setAttribute('height', `${size.height}`)
  svg.setAttribute('font-family', style.fontFamily)
  svg.append(
    makeSvgElement('style', {}, await makeFontFaceRule(style.fontFamily)),
    makeSvgElement('rect', {
      x: -margin,
      y: -margin,
      ...size,
      fill: convertColour(style.getPropertyValue('--sheet')).color,
    }),
    copyAtNominalSize(drawing, convertColour),
    makeSvgElement(
      'text',
      { y: height + captionHeight, 'font-size': 12, fill: convertColour(style.color).color },
      caption,
    ),
  )
  return { svg: new XMLSerializer().serializeToString(svg), ...size }
}

/** Renders a picture as PNG; `scale` is in pixels per unit. Rejects if it is too large for the browser. */
export async function renderPng({ svg, width, height }: SavedPicture, scale: number): Promise<Blob> {
  const image = new Image()
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = reject
      image.src = url
    })
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
        'image/png',
      ),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Downloads a file in the browser. */
export function download(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser opens the URL only after this function returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/**
 * Copies an element without classes and roles, with its computed style as attributes; omits invisible
 * children.
 */
function copyWithInlineStyle(element: SVGElement, convertColour: ColourConverter): SVGElement {
  const style = getComputedStyle(element)
  const copy = document.createElementNS('http://www.w3.org/2000/svg', element.tagName)
  for (const { name, value } of element.attributes) {
    if (/^([xyd]|r[xy]?|width|height|transform)$/.test(name)) copy.setAttribute(name, value)
  }
  if (element.tagName !== 'g') {
    for (const property of copiedProperties) {
      const value = style.getPropertyValue(property)
      if (property !== 'fill' && property !== 'stroke') copy.setAttribute(property, value)
      else {
        const { color, opacity } = convertColour(value)
        copy.setAttribute(property, color)
        if (opacity < 1) copy.setAttribute(`${property}-opacity`, `${opacity}`)
      }
    }
  }
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) {
      if (getComputedStyle(child).opacity !== '0') copy.append(copyWithInlineStyle(child, convertColour))
    } else copy.append(child.cloneNode())
  }
  return copy
}

/** Copies a drawing as it is when it is not enlarged: its text does not shrink to stay within its limit. */
function copyAtNominalSize(drawing: SVGGElement, convertColour: ColourConverter): SVGElement {
  drawing.style.setProperty('--scale', '1')
  try {
    return copyWithInlineStyle(drawing, convertColour)
  } finally {
    drawing.style.removeProperty('--scale')
  }
}

type ColourConverter = (value: string) => { readonly color: string; readonly opacity: number }

/** Converts CSS colours to `rgb()`, as not every program supports OKLCH. */
function createColourConverter(): ColourConverter {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const converted = new Map<string, ReturnType<ColourConverter>>()
  return (value) => {
    if (value === 'none') return { color: 'none', opacity: 1 }
    let result = converted.get(value)
    if (!result) {
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = value
      context.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
      result = { color: `rgb(${r},${g},${b})`, opacity: Math.round((a / 255) * 100) / 100 }
      converted.set(value, result)
    }
    return result
  }
}

/**
 * The `@font-face` rule of the first family of a list, with the font file inlined; empty if not found or not
 * loaded.
 */
async function makeFontFaceRule(family: string): Promise<string> {
  const [first = ''] = family.split(',').map((name) => name.trim().replaceAll('"', ''))
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const face = rules.find(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue('font-family').replaceAll('"', '') === first,
  )
  const path = /url\("?([^")]+)/.exec(face?.style.getPropertyValue('src') ?? '')?.[1]
  if (!face || path === undefined) return ''
  try {
    const file = await (await fetch(new URL(path, face.parentStyleSheet?.href ?? document.baseURI))).blob()
    const data = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader()
      reader.onload = () => resolve(String(reader.result))
      reader.onerror = reject
      reader.readAsDataURL(file)
    })
    return `@font-face{font-family:"${first}";font-weight:${face.style.getPropertyValue('font-weight')};src:url(${data})}`
  } catch {
    return ''
  }
}

function makeSvgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`)
  element.textContent = text
  return element
}
