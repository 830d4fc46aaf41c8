/** A drawing of the page as a picture that stands alone: colours and letters go with it. */
export interface SavedPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** What each element is given of its looks. */
const looks = [
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
const captionRoom = 26

/** Copies a drawing, `width` by `height` of its own units, with all that its looks depend on, and a caption below it. */
export async function pictureOf(
  drawing: SVGGElement,
  width: number,
  height: number,
  caption: string,
): Promise<SavedPicture> {
  const paint = painter()
  const whole = { width: width + 2 * margin, height: height + 2 * margin + captionRoom }
  const style = getComputedStyle(drawing)
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('viewBox', `${-margin} ${-margin} ${whole.width} ${whole.height}`)
  svg.setAttribute('width', `${whole.width}`)
  svg.setAttribute('height', `${whole.height}`)
  svg.setAttribute('font-family', style.fontFamily)
  svg.append(
    make('style', {}, await faceOf(style.fontFamily)),
    make('rect', { x: -margin, y: -margin, ...whole, fill: paint(style.getPropertyValue('--sheet')).color }),
    plainCopy(drawing, paint),
    make('text', { y: height + captionRoom, 'font-size': 12, fill: paint(style.color).color }, caption),
  )
  return { svg: new XMLSerializer().serializeToString(svg), ...whole }
}

/** A picture in pixels, so many to the unit. */
export async function rasterOf({ svg, width, height }: SavedPicture, scale: number): Promise<Blob> {
  const image = new Image()
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = reject
      image.src = address
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
    URL.revokeObjectURL(address)
  }
}

/** Hands a file to the reader. */
export function download(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser takes the address up after this.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A copy without classes and roles, each element with its own looks; what cannot be seen is left out. */
function plainCopy(element: SVGElement, paint: Painter): SVGElement {
  const style = getComputedStyle(element)
  const copy = document.createElementNS('http://www.w3.org/2000/svg', element.tagName)
  for (const { name, value } of element.attributes) {
    if (/^([xyd]|r[xy]?|width|height|transform)$/.test(name)) copy.setAttribute(name, value)
  }
  if (element.tagName !== 'g') {
    for (const look of looks) {
      const value = style.getPropertyValue(look)
      if (look !== 'fill' && look !== 'stroke') copy.setAttribute(look, value)
      else {
        const { color, opacity } = paint(value)
        copy.setAttribute(look, color)
        if (opacity < 1) copy.setAttribute(`${look}-opacity`, `${opacity}`)
      }
    }
  }
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) {
      if (getComputedStyle(child).opacity !== '0') copy.append(plainCopy(child, paint))
    } else copy.append(child.cloneNode())
  }
  return copy
}

type Painter = (value: string) => { readonly color: string; readonly opacity: number }

/** Colours as every program reads them: not all know OKLCH. */
function painter(): Painter {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const known = new Map<string, ReturnType<Painter>>()
  return (value) => {
    if (value === 'none') return { color: 'none', opacity: 1 }
    let paint = known.get(value)
    if (!paint) {
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = value
      context.fillRect(0, 0, 1, 1)
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data as unknown as [
        number,
        number,
        number,
        number,
      ]
      paint = { color: `rgb(${r},${g},${b})`, opacity: Math.round((a / 255) * 100) / 100 }
      known.set(value, paint)
    }
    return paint
  }
}

/** The first face of a family that the site serves, with its file in it; nothing if it cannot be had. */
async function faceOf(family: string): Promise<string> {
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

function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`)
  element.textContent = text
  return element
}
