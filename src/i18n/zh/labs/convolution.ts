import type { messages as en } from '../../en/labs/convolution'

export const messages: typeof en = {
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
}
