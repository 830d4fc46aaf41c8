/** A step of a mouse wheel, half a notch. Twenty of them zoom by 4, sixty by 64, by the rule of d3-zoom. */
export const wheelStep = {
  deltaY: 50,
  /** The same as `WheelEvent.wheelDelta` tells it, in twelfths of a notch's 120. */
  wheelDelta: 60,
}

export const stepFactor = 2 ** (wheelStep.deltaY * 0.002)
