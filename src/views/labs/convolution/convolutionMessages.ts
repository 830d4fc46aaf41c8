import type { knobs } from '../../../labs/convolution/convolutionParameters'
import type { Language } from '../../../model/timeline'
import type { PartWords } from '../shared/definition'

interface Words extends PartWords<typeof knobs> {
  readonly perceptron: string
  readonly convolutional: string
  /** A label below 0 is not known yet. */
  readonly testDigit: (which: string, label: number) => string
  readonly drawn: string
  readonly drawHint: string
  readonly backToDigit: string
  readonly choose: string
  readonly frame: (shift: string) => string
  readonly frameHint: string
  readonly shift: (right: number, down: number) => string
  readonly move: Readonly<Record<'left' | 'up' | 'down' | 'right', string>>
  readonly middle: string
  readonly takesFor: (digit: string, share: string) => string
  readonly votes: (mlp: string, cnn: string) => string
  readonly notAsked: string
  readonly notMeasured: string
  readonly answers: string
  readonly answersHint: string
  readonly answersDrawn: string
  readonly answersMap: (name: string, told: string) => string
  readonly answerHere: (digit: string) => string
  readonly placesKnown: (places: number) => string
  readonly shares: string
  readonly sharesHint: string
  readonly sharesMap: (name: string, share: string) => string
  readonly kernels: (count: number, own: boolean) => string
  readonly kernelsHint: string
  readonly ownHint: string
  readonly kernelsFrom: (from: number, to: number) => string
  readonly mapsFrom: (from: number, to: number) => string
  readonly second: (count: number) => string
  readonly templates: (count: number) => string
  readonly templatesHint: string
  readonly wrong: string
  readonly steps: string
  readonly right: string
  readonly unmoved: string
  readonly near: string
  readonly shifted: string
  readonly size: string
  readonly seenNothing: string
  readonly seen: (cnn: string, mlp: string, cnnSize: string, mlpSize: string) => string
  readonly seenNear: (cnn: string, mlp: string) => string
  readonly seenShifted: (cnn: string, mlp: string) => string
  readonly seenDigit: (digit: string, cnn: string, mlp: string) => string
}

const pixels = (count: number) => `${count} ${count === 1 ? 'pixel' : 'pixels'}`

export const convolutionMessages: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Convolution',
    prediction:
      'Both networks are examined on digits moved by up to three pixels. How many of them will the convolutional one get right?',
    guesses: [
      '80 % or more',
      'Fewer, but at least 10 points more than the perceptron',
      'Fewer, and not 10 points ahead',
    ],
    knobs: {
      pooling: {
        label: 'Pooling: of four responses',
        values: { max: 'the greatest', mean: 'the mean', none: 'the first (none)' },
      },
      sharing: {
        label: 'Shared weights',
        hint: 'Off: every place learns kernels of its own, sixteen times as many numbers in all.',
      },
      augment: { label: 'Learn from shifted digits', hint: 'Each is moved by chance, up to three pixels.' },
      kernels: {
        label: 'Kernels',
        hint: 'The second layer has twice as many; the perceptron grows alike.',
      },
      steps: { label: 'Steps of learning', hint: '120 steps go through all digits once.' },
    },
    perceptron: 'MLP',
    convolutional: 'CNN',
    testDigit: (which, label) =>
      `Test digit ${which}${label < 0 ? '' : `: ${label === 8 ? 'an' : 'a'} ${label}`}`,
    drawn: 'Your drawing',
    drawHint: 'Draw on it, or on an empty field, as large as the field.',
    backToDigit: 'back to the digit',
    choose: 'Another test digit',
    frame: (shift) => `The digit in its frame, ${shift}. Arrow keys move it, Home puts it back.`,
    frameHint: 'What the networks see. Drag it, or use the arrow keys.',
    shift(right, down) {
      const across = right === 0 ? [] : [`${pixels(Math.abs(right))} ${right > 0 ? 'right' : 'left'}`]
      const along = down === 0 ? [] : [`${pixels(Math.abs(down))} ${down > 0 ? 'down' : 'up'}`]
      return [...across, ...along].join(', ') || 'In the middle'
    },
    move: { left: 'Move left', up: 'Move up', down: 'Move down', right: 'Move right' },
    middle: 'Middle',
    takesFor: (digit, share) => `says ${digit}, ${share}`,
    votes: (mlp, cnn) => `MLP: ${mlp}. CNN: ${cnn}.`,
    notAsked: 'not yet asked',
    notMeasured: 'not yet measured',
    answers: 'Their answers to this digit at every shift.',
    answersHint: 'Blue is right, orange wrong; the paler, the less sure.',
    answersDrawn: 'The paler, the less sure.',
    answersMap: (name, told) =>
      `${name}, its answer to this digit at every shift: ${told}. Arrow keys move the digit.`,
    answerHere: (digit) => `here it says ${digit}`,
    placesKnown: (places) => `right at ${places} of 49`,
    shares: 'Right answers to 599 test digits at every shift, in percent.',
    sharesHint: 'A click chooses the shift.',
    sharesMap: (name, share) =>
      `${name}, the share of right answers at every shift; at the present one: ${share}. Arrow keys move the digit.`,
    kernels: (count, own) =>
      own ? `${count} kernels, as nine of their 144 places have them` : `${count} kernels of 3×3 pixels`,
    kernelsHint: 'Blue weighs for, orange against. Below each, its map of the digit above: the first layer.',
    ownHint:
      'Blue weighs for, orange against; nothing makes them alike. Below each, its map of the digit above.',
    kernelsFrom: (from, to) => `Kernels ${from} to ${to}`,
    mapsFrom: (from, to) => `What kernels ${from} to ${to} make of the digit`,
    second: (count) => `The ${count} maps of the second layer, of 4×4`,
    templates: (count) => `The weights of its ${count} hidden units`,
    templatesHint: 'Each looks at the whole frame, and learns about each pixel separately.',
    wrong: 'Wrong answers to digits of other writers, not moved',
    steps: 'steps, of 32 digits each',
    right: 'Right answers',
    unmoved: 'not moved',
    near: 'moved by one pixel',
    shifted: 'all 48 shifts',
    size: 'numbers learnt',
    seenNothing: 'The first examination comes after 30 steps.',
    seen: (cnn, mlp, cnnSize, mlpSize) =>
      `Of digits by writers it has not learnt from, not moved, the convolutional network, with ${cnnSize} numbers learnt, has ${cnn} right, the multilayer perceptron, with ${mlpSize}, ${mlp}.`,
    seenNear: (cnn, mlp) => `Moved by a single pixel, they have ${cnn} and ${mlp} right.`,
    seenShifted: (cnn, mlp) =>
      `Over all 48 shifts up to three pixels the convolutional network has ${cnn} right and the perceptron ${mlp}; blind guessing has 10 %.`,
    seenDigit: (digit, cnn, mlp) =>
      `The ${digit} that is looked at is known by the convolutional network in ${cnn} of its 49 places, by the perceptron in ${mlp}.`,
  },
  zh: {
    title: '卷积',
    prediction: '两个网络都要认移动了至多三个像素的数字。其中卷积网络能认对多少？',
    guesses: ['80% 以上', '不到 80%，但比感知机至少多 10 个百分点', '不到 80%，也没有多出 10 个百分点'],
    knobs: {
      pooling: {
        label: '池化：四个响应取',
        values: { max: '最大值', mean: '平均值', none: '第一个（不池化）' },
      },
      sharing: {
        label: '权重共享',
        hint: '关掉后，每个位置各学自己的卷积核，要学的数约为原来的十六倍。',
      },
      augment: { label: '用移动过的数字学习', hint: '每个数字随机移动，至多三个像素。' },
      kernels: { label: '卷积核', hint: '第二层是它的两倍；感知机也随之变大。' },
      steps: { label: '学习的步数', hint: '120 步把全部数字看一遍。' },
    },
    perceptron: 'MLP',
    convolutional: 'CNN',
    testDigit: (which, label) => `第 ${which} 个测试数字${label < 0 ? '' : `：${label}`}`,
    drawn: '你画的',
    drawHint: '可以在上面画，也可清空再画，要画满。',
    backToDigit: '换回测试数字',
    choose: '换一个测试数字',
    frame: (shift) => `画框里的数字：${shift}。方向键移动，Home 键放回中间。`,
    frameHint: '网络看到的就是它。可拖动，也可用方向键。',
    shift(right, down) {
      const across = right === 0 ? [] : [`${right > 0 ? '右' : '左'}移 ${Math.abs(right)} 像素`]
      const along = down === 0 ? [] : [`${down > 0 ? '下' : '上'}移 ${Math.abs(down)} 像素`]
      return [...across, ...along].join('，') || '在正中'
    },
    move: { left: '左移', up: '上移', down: '下移', right: '右移' },
    middle: '居中',
    takesFor: (digit, share) => `认作 ${digit}，${share}`,
    votes: (mlp, cnn) => `MLP：${mlp}。CNN：${cnn}。`,
    notAsked: '还没有问',
    notMeasured: '还没有测',
    answers: '这个数字移到各处，两者怎么答。',
    answersHint: '蓝色答对，橙色答错；颜色越淡，越没有把握。',
    answersDrawn: '颜色越淡，越没有把握。',
    answersMap: (name, told) => `${name} 对这个数字在各处的回答：${told}。方向键移动数字。`,
    answerHere: (digit) => `此处认作 ${digit}`,
    placesKnown: (places) => `49 处中答对 ${places} 处`,
    shares: '599 个测试数字移到各处，答对的百分数。',
    sharesHint: '点一格就移到那里。',
    sharesMap: (name, share) => `${name} 在各处答对的比例；当前位置：${share}。方向键移动数字。`,
    kernels: (count, own) =>
      own ? `${count} 个卷积核，在 144 个位置中的九个各是什么样` : `${count} 个 3×3 的卷积核`,
    kernelsHint: '蓝色赞成，橙色反对。每个卷积核下面，是它对上面那个数字的响应：第一层特征图。',
    ownHint: '蓝色赞成，橙色反对；没有什么使各处相同。下面是它们对上面那个数字的响应。',
    kernelsFrom: (from, to) => `卷积核 ${from} 至 ${to}`,
    mapsFrom: (from, to) => `卷积核 ${from} 至 ${to} 对这个数字的响应`,
    second: (count) => `第二层的 ${count} 幅特征图，每幅 4×4`,
    templates: (count) => `${count} 个隐藏单元的权重`,
    templatesHint: '每个单元都看整个画框，对每个像素分别学习。',
    wrong: '其他人写的数字，未移动，答错的比例',
    steps: '步，每步 32 个数字',
    right: '答对的比例',
    unmoved: '未移动',
    near: '移动一个像素',
    shifted: '全部 48 种移动',
    size: '要学的数',
    seenNothing: '第 30 步之后才有第一次测验。',
    seen: (cnn, mlp, cnnSize, mlpSize) =>
      `对陌生人写的数字，不移动时，卷积网络（学 ${cnnSize} 个数）答对 ${cnn}，多层感知机（学 ${mlpSize} 个数）答对 ${mlp}。`,
    seenNear: (cnn, mlp) => `只移动一个像素，两者分别答对 ${cnn} 与 ${mlp}。`,
    seenShifted: (cnn, mlp) =>
      `在至多三个像素的全部 48 种移动下，卷积网络平均答对 ${cnn}，感知机 ${mlp}；瞎猜是 10%。`,
    seenDigit: (digit, cnn, mlp) =>
      `眼前的这个 ${digit}，放在 49 个位置，卷积网络认得 ${cnn} 处，感知机认得 ${mlp} 处。`,
  },
}
