/** A step of a mouse wheel, half a notch. With d3-zoom 20 steps zoom by a factor of 4, 60 by 64. */
export const wheelStep = {
  deltaY: 50,
  /** The same as `WheelEvent.wheelDelta`, where a notch is 120. */
  wheelDelta: 60,
}

export const stepFactor = 2 ** (wheelStep.deltaY * 0.002)
