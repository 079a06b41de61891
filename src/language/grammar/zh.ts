import type { Language } from './base.ts'
import { list } from './list.ts'

const ones = list(`一 | 二 | 三 | 四 | 五 | 六 | 七 | 八 | 九`)

/** "十五", "二十", "九十": what is said as one number; "九十五" is two that add up. */
const tens = Object.fromEntries([
  ['十', 10],
  ...ones.map((one, i) => [`十${one}`, 11 + i]),
  ...ones.map((one, i) => [`${one}十`, 10 * (i + 1)]),
])

/** Chinese. Every character is a word of its own, so that a word of two is a phrase. */
export const chinese: Language = {
  language: 'zh',
  acts: {
    undo: list(`撤销 | 撤回 | 撤消 | 撤销上一步 | 取消 | 取消刚才的 | 取消上一步 | 返回 | 返回上一步 | 退回 | 后退 | 恢复 | 恢复原样 | 还原
      | 回到刚才 | 回到之前 | 回到上一步 | 当我没说 | 我说错了 | 说错了 | 弄错了`),
    reset:
      list(`重新开始 | 从头开始 | 从头来 | 重来 | 重置 | 全部重置 | 重设 | 清空 | 全部清空 | 清除全部 | 清除所有 | 清除所有条件 | 清除 | 全部清除
      | 全部忘掉 | 都忘掉 | 忘掉一切 | 忘掉所有 | 取消所有 | 取消所有条件 | 取消全部 | 去掉所有条件 | 去掉所有限制 | 不要任何限制`),
    satisfied:
      list(`完美 | 谢谢 | 谢谢你 | 多谢 | 感谢 | 太好了 | 很好 | 非常好 | 不错 | 很不错 | 真好 | 真棒 | 太棒了 | 好极了 | 挺好 | 挺好的 | 就这样 | 就是这个
      | 就要这样 | 我喜欢 | 很喜欢 | 满意 | 很满意 | 正合我意 | 好多了`),
    explain:
      list(`为什么 | 为何 | 为什么有这个 | 为什么是这个 | 这个为什么在这里 | 为什么这个在这里 | 为什么会有这个 | 为什么推荐这个 | 为什么给我看这个 | 为什么推荐
      | 解释 | 解释一下 | 说明一下 | 什么原因 | 为什么在这里 | 这为什么在这里`),
    unsupported: list(
      `播放 | 播放这个 | 购买 | 买这个 | 下单 | 下载 | 下载这个 | 现在几点 | 几点了 | 讲个笑话 | 退出登录 | 你是谁 | 你会什么 | 你能做什么`,
    ),
    noise: list(
      `你好 | 您好 | 嗨 | 喂 | 早上好 | 晚上好 | 晚安 | 再见 | 好 | 好的 | 是 | 是的 | 不 | 不是 | 嗯 | 哦 | 行 | 不知道 | 我不知道 | 随便 | 哈哈 | 测试`,
    ),
  },
  openings: {
    explain: list(`为什么 | 为何 | 解释为什么 | 告诉我为什么 | 你怎么选`),
    unsupported:
      list(`播放第 | 帮我买 | 帮我订 | 谁是 | 谁导演 | 谁演 | 多少钱 | 什么时候上 | 哪里可以 | 忽略所有 | 忽略之前 | 忽略以上 | 翻译 | 提醒我
      | 给我写 | 帮我写 | 今天天气`),
  },
  scopes: {
    want: list(`我要 | 我想要 | 我想看 | 想看 | 想要 | 我需要 | 要 | 来点 | 来一些 | 来些 | 来 | 给我 | 给我看 | 给我推荐 | 推荐 | 推荐一些 | 找 | 帮我找 | 看看 | 有没有
      | 显示 | 我想买 | 想买`),
    only: list(
      `只要 | 只看 | 只想看 | 只想要 | 仅 | 仅限 | 只 | 只有 | 只显示 | 只给我看 | 只给我 | 我只要 | 我只想看 | 就要 | 就看 | 除了以外都不要`,
    ),
    more: list(`更多 | 更多的 | 多 | 多来 | 多点 | 多一点 | 多一些 | 多些 | 多来点 | 多来一点 | 多来一些 | 再来 | 再来点 | 再来一些 | 增加 | 加 | 加上 | 也要 | 多推荐
      | 多推荐一些 | 多看 | 还要`),
    like: list(
      `我喜欢 | 喜欢 | 我爱 | 我爱看 | 爱看 | 喜欢看 | 我喜欢看 | 偏爱 | 更喜欢 | 我更喜欢 | 倾向于 | 最好是 | 比较喜欢 | 最喜欢 | 我最喜欢 | 感兴趣`,
    ),
    without:
      list(`不要 | 不想要 | 我不要 | 我不想要 | 不想看 | 我不想看 | 不看 | 我不看 | 不要看 | 别 | 别给我 | 别给我看 | 别推荐 | 别再推荐 | 别再给我看 | 没有 | 不含 | 不包括
      | 不带 | 无 | 去掉 | 去除 | 排除 | 删掉 | 删除 | 移除 | 过滤掉 | 屏蔽 | 隐藏 | 不喜欢 | 我不喜欢 | 不喜欢看 | 我不喜欢看 | 讨厌 | 我讨厌 | 我恨 | 受不了
      | 我受不了 | 不再要 | 不要再 | 不要再推荐 | 不要再给我看 | 再也不要 | 再也不想看 | 不要任何 | 不要有 | 没兴趣 | 不感兴趣 | 我不爱看 | 不爱看 | 拒绝`),
    isnt: list(`不是 | 不属于 | 非`),
    out: list(`就算了 | 免了 | 就不要了 | 就免了 | 不行 | 不适合我`),
    less: list(`少 | 少点 | 少一点 | 少一些 | 少些 | 减少 | 少来 | 少来点 | 少来一点 | 少推荐 | 少看 | 不太想看 | 我不太想看 | 不太喜欢 | 我不太喜欢 | 不怎么喜欢
      | 我不怎么喜欢 | 太多 | 太多了 | 别太多 | 不要太多 | 看腻了 | 尽量不要 | 尽量少`),
    except: list(`除了 | 除去 | 除开 | 但不要 | 但不包括 | 但是不要`),
    allow:
      list(`又可以了 | 也可以 | 可以了 | 没问题 | 没问题了 | 没关系 | 没关系了 | 又没问题了 | 又行了 | 还行 | 不介意 | 我不介意 | 我不再介意 | 允许 | 可以再有 | 可以看
      | 又可以看 | 现在可以 | 现在可以了`),
    forget:
      list(`忘掉 | 忘记 | 忘了 | 别管 | 不管 | 忘掉我说的 | 忘掉我说过的 | 忘掉我说的关于 | 忘掉关于 | 忘记我说的 | 忘记我说过的 | 忘记关于 | 忘了我说的 | 忘了关于
      | 无所谓 | 不限 | 不限制 | 不再限制 | 取消对 | 不重要 | 不需要 | 我不需要 | 没必要 | 不必 | 不必是 | 不一定要 | 不一定要是 | 不一定是 | 可有可无 | 都无所谓`),
    instead: list(`换成 | 改成 | 改为 | 换 | 改看 | 还是看 | 我是说 | 我的意思是 | 换为 | 改要`),
    insteadOf: list(`而不是 | 代替`),
    clear: list(`重新开始 | 从头开始 | 全部忘掉 | 忘掉一切 | 清空 | 全部清空 | 全部重置`),
    must: list(`必须是 | 必须 | 一定要 | 一定要是 | 必须有`),
    any: list(`任何 | 任意`),
  },
  closings: ['without', 'less', 'more'],
  little: list(`一点 | 一点点 | 一些 | 稍微 | 稍 | 有点 | 几部 | 几个 | 稍微多一点 | 略`),
  much: list(`很多 | 大量 | 许多 | 好多 | 非常多 | 多得多`),
  weak: list(
    `也许 | 可能 | 或许 | 最好 | 如果可以 | 如果可能 | 可能的话 | 可以的话 | 尽量 | 如果有的话 | 理想的话`,
  ),
  and: list(`和 | 与 | 跟 | 以及 | 及 | 还有 | 并且 | 且`),
  or: list(`或 | 或者 | 或是 | 还是`),
  contrast: list(`但 | 但是 | 不过 | 可是 | 然而`),
  reason: list(`因为`),
  result: list(`所以`),
  topic: list(`关于 | 有关 | 讲 | 讲述 | 背景是 | 发生在`),
  likeness: list(`像 | 类似 | 类似于 | 和类似 | 相似 | 好像`),
  maker: list(`导演 | 由 | 制作`),
  member: list(`主演 | 出演 | 带有 | 带`),
  comparisons: [
    { operator: '<', phrases: list(`少于 | 低于 | 小于 | 不到 | 不足 | 未满`) },
    { operator: '<', measure: 'duration', phrases: list(`短于`) },
    { operator: '<', measure: 'time', phrases: list(`早于`) },
    {
      operator: '<=',
      phrases: list(
        `最多 | 至多 | 不超过 | 不多于 | 不高于 | 不大于 | 不要超过 | 别超过 | 最高 | 上限`,
      ),
    },
    { operator: '<=', measure: 'duration', phrases: list(`最长 | 不长于 | 我只有 | 只有 | 我有`) },
    { operator: '<=', measure: 'money', phrases: list(`预算 | 预算是 | 我的预算是 | 最贵`) },
    { operator: '<=', measure: 'time', phrases: list(`不晚于`) },
    { operator: '>', phrases: list(`超过 | 多于 | 高于 | 大于`) },
    { operator: '>', measure: 'duration', phrases: list(`长于`) },
    { operator: '>', measure: 'time', phrases: list(`晚于`) },
    { operator: '>=', phrases: list(`至少 | 最少 | 不少于 | 不低于 | 不小于 | 最低`) },
    { operator: '>=', measure: 'time', phrases: list(`自从 | 自 | 不早于`) },
    { operator: 'around', phrases: list(`大约 | 大概 | 约 | 差不多 | 接近`) },
  ],
  comparisonsAfter: [
    { operator: '<', measure: 'time', phrases: list(`以前 | 之前 | 年以前 | 年之前 | 年前`) },
    { operator: '<=', phrases: list(`以内 | 之内 | 以下 | 内 | 或以下 | 或更少 | 封顶`) },
    { operator: '>', measure: 'time', phrases: list(`以后 | 之后 | 年以后 | 年之后 | 年后`) },
    { operator: '>=', measure: 'time', phrases: list(`以来 | 年以来 | 年起 | 年开始`) },
    { operator: '>=', phrases: list(`以上 | 或以上 | 或更多 | 起`) },
    { operator: 'around', phrases: list(`左右 | 上下 | 年左右`) },
  ],
  between: list(`从 | 在 | 介于`),
  to: list(`到 | 至 | 年到 | 年至 | 和 | 与 | 年和`),
  sorts: [
    {
      measure: 'time',
      direction: 'desc',
      phrases: list(
        `最新的在前 | 最新在前 | 最新的排前面 | 最新优先 | 从新到旧 | 由新到旧 | 按时间排序 | 按年份排序 | 按日期排序 | 最新的 | 最新`,
      ),
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases: list(`最旧的在前 | 最老的在前 | 最早的在前 | 从旧到新 | 由旧到新 | 按时间顺序`),
    },
    {
      measure: 'duration',
      direction: 'asc',
      phrases: list(
        `最短的在前 | 最短在前 | 最短优先 | 从短到长 | 由短到长 | 按时长排序 | 按长度排序`,
      ),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases: list(`最长的在前 | 最长在前 | 最长优先 | 从长到短 | 由长到短`),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases: list(
        `最便宜的在前 | 最便宜在前 | 最便宜优先 | 从便宜到贵 | 价格从低到高 | 价格由低到高 | 按价格排序 | 最便宜的 | 最便宜`,
      ),
    },
    {
      measure: 'money',
      direction: 'desc',
      phrases: list(`最贵的在前 | 最贵在前 | 最贵优先 | 从贵到便宜 | 价格从高到低 | 价格由高到低`),
    },
    {
      measure: 'popularity',
      direction: 'desc',
      phrases: list(
        `最热门的在前 | 最热门 | 最受欢迎的在前 | 最受欢迎 | 按热度排序 | 按人气排序 | 热门优先 | 最受欢迎的`,
      ),
    },
    {
      measure: 'rating',
      direction: 'desc',
      phrases: list(
        `评分最高的在前 | 评分最高 | 评分从高到低 | 按评分排序 | 最好的在前 | 评分最高的 | 高分优先`,
      ),
    },
  ],
  unsorted: list(
    `忘掉排序 | 忘掉顺序 | 取消排序 | 不要排序 | 别排序 | 不用排序 | 不排序 | 默认排序 | 默认顺序 | 按相关性排序 | 按相关度排序 | 顺序无所谓`,
  ),
  variety:
    list(`给我惊喜 | 给我一个惊喜 | 来点惊喜 | 惊喜 | 来点不一样的 | 不一样的 | 换点别的 | 换点花样 | 来点别的 | 别的 | 多样化 | 更多样化 | 多样一点 | 随机
    | 随机推荐 | 混合一下 | 混搭 | 都一样 | 太相似 | 太像了 | 丰富一点`),
  varied: list(`不同 | 不同的 | 各种 | 各种各样的 | 多种 | 多样的`),
  variedAfter: list(`多样 | 多样化 | 多样一点 | 不同 | 多一点变化 | 换着来`),
  sameOnes: list(`同一个 | 同一 | 同样的 | 相同的 | 一样的 | 同一位`),
  always: list(`总是 | 老是 | 一直`),
  each: list(`每个 | 每位 | 每种 | 每`),
  ofOne: list(`同一个 | 同一 | 同一位 | 相同的`),
  makerNouns: list(`品牌 | 公司 | 牌子`),
  memberNouns: list(`演员 | 明星`),
  comparatives: [
    {
      measure: 'duration',
      direction: 'asc',
      phrases: list(
        `短一点 | 短一些 | 更短 | 短点 | 短些 | 再短一点 | 不要太长 | 别太长 | 不太长 | 时间短一点`,
      ),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases: list(`长一点 | 长一些 | 更长 | 长点 | 长些`),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases: list(
        `便宜一点 | 便宜点 | 便宜一些 | 便宜些 | 更便宜 | 再便宜一点 | 再便宜点 | 价格低一点 | 价格低一些 | 不要太贵 | 别太贵 | 不太贵`,
      ),
    },
    { measure: 'money', direction: 'desc', phrases: list(`贵一点 | 贵一些 | 更贵`) },
    {
      measure: 'time',
      direction: 'desc',
      phrases: list(
        `新一点 | 新一些 | 更新 | 更新的 | 新点 | 不要太老 | 别太老 | 不要太旧 | 别太旧`,
      ),
    },
    { measure: 'time', direction: 'asc', phrases: list(`老一点 | 老一些 | 旧一点 | 更老 | 更旧`) },
    { measure: 'rating', direction: 'desc', phrases: list(`评分更高 | 评分高一点 | 评价更好`) },
  ],
  than: list(`比`),
  heads: list(`人 | 人份 | 个人 | 位`),
  serves: list(`供`),
  decadesAgo: { 最近十年: 1, 过去十年: 1, 近十年: 1 },
  notToo: list(`不太 | 别太 | 不要太 | 不能太 | 不那么`),
  levels: [
    { measure: 'money', end: 'low', phrases: list(`便宜 | 便宜的 | 实惠 | 平价`) },
    { measure: 'money', end: 'high', phrases: list(`贵 | 贵的 | 昂贵 | 高档 | 奢侈`) },
    { measure: 'duration', end: 'low', phrases: list(`短的 | 很短`) },
    { measure: 'duration', end: 'high', phrases: list(`长的 | 很长`) },
    {
      measure: 'time',
      end: 'high',
      phrases: list(`新的 | 近期 | 近期的 | 现代 | 最近的 | 新出的`),
    },
    { measure: 'time', end: 'low', phrases: list(`经典 | 老的 | 旧的 | 老式 | 复古 | 怀旧`) },
    {
      measure: 'rating',
      end: 'high',
      phrases: list(`高分 | 高分的 | 评分高的 | 评价好的 | 口碑好的 | 好评`),
    },
  ],
  suitable: list(
    `适合孩子 | 适合儿童 | 适合小孩 | 适合全家 | 适合家庭 | 全家 | 和孩子一起 | 跟孩子一起 | 和孩子一起看 | 孩子能看 | 孩子也能看 | 适合孩子看`,
  ),
  horizons: [
    {
      hours: 12,
      phrases: list(
        `今晚 | 只限今晚 | 仅限今晚 | 就今晚 | 只是今晚 | 今天晚上 | 暂时 | 目前 | 这次 | 这一次 | 就这一次 | 仅今晚`,
      ),
    },
    { hours: 24, phrases: list(`今天 | 只限今天 | 仅限今天 | 就今天`) },
    { hours: 72, phrases: list(`这个周末 | 本周末 | 周末`) },
    { hours: 168, phrases: list(`这周 | 本周 | 这个星期 | 一周内 | 一个星期内`) },
    { hours: 720, phrases: list(`这个月 | 本月 | 一个月内`) },
    {
      hours: 8760,
      phrases: list(`今年 | 今年内 | 一年内`),
    },
    { phrases: list(`永远 | 以后都 | 从现在起 | 从现在开始 | 一直 | 总是`) },
  ],
  lasting: list(`接下来 | 接下来的 | 未来 | 未来的`),
  spans: { 天: 24, 周: 168, 星期: 168, 个星期: 168, 个月: 720, 年: 8760 },
  dating: list(`新`),
  ordinals: { 最后: -1, 首: 1 },
  ones: list(`一个 | 个 | 一部 | 部 | 一件 | 件 | 一款 | 款 | 一项 | 项`),
  numbered: list(`第 | 编号 | 号码`),
  thisOne: list(`这个 | 那个 | 这部 | 那部 | 这件 | 这款 | 那件 | 那款 | 它`),
  theseOnes: list(`这些 | 那些 | 这几个 | 那几个 | 它们`),
  same: list(`同一个 | 同样的 | 相同的 | 同 | 这个 | 那个`),
  swaps: list(`把`),
  swapsFor: list(`换成 | 改成 | 换为 | 改为`),
  fillers:
    list(`的 | 了 | 吧 | 啊 | 呢 | 吗 | 呀 | 嘛 | 哦 | 嗯 | 我 | 你 | 您 | 我们 | 请 | 麻烦 | 麻烦你 | 帮我 | 一下 | 些 | 个 | 部 | 件 | 款 | 种 | 类 | 类型 | 片
    | 东西 | 物品 | 商品 | 产品 | 结果 | 选项 | 列表 | 内容 | 推荐 | 看 | 想 | 是 | 在 | 有 | 都 | 也 | 就 | 还 | 再 | 又 | 很 | 太 | 真 | 这 | 那 | 这个 | 那个 | 这些
    | 那些 | 这里 | 现在 | 好 | 好的 | 谢谢 | 你好 | 其他 | 其它 | 别的 | 所有 | 全部 | 一 | 能 | 可以 | 给 | 把 | 让 | 对 | 从 | 以外 | 之外 | 外 | 以外的 | 之外的 | 年代
    | 年 | 年份 | 时候 | 时间 | 说的 | 说过的 | 我说的 | 话 | 什么 | 点 | 出品 | 上映 | 发行 | 的话 | 我们 | 一起 | 那种 | 这种 | 元素`),
  telling: list(`我 | 我们`),
  belonging: list(`给 | 和 | 跟`),
  articles: [],
  aOne: [],
  numbers: {
    零: 0,
    ...Object.fromEntries(ones.map((one, i) => [one, i + 1])),
    两: 2,
    俩: 2,
    ...tens,
    百: 100,
    千: 1000,
    万: 10_000,
  },
  half: list(`个半 | 半 | 半个`),
  decades: {
    二十年代: 20,
    三十年代: 30,
    四十年代: 40,
    五十年代: 50,
    六十年代: 60,
    七十年代: 70,
    八十年代: 80,
    九十年代: 90,
  },
  decadeAfter: list(`年代`),
  partsOfDecade: {},
  recent: list(`最近 | 近 | 过去 | 过去的 | 最近的 | 这`),
  periods: [{ from: 2000, phrases: list(`本世纪 | 二十一世纪 | 21世纪 | 这个世纪`) }],
  durations: {
    小时: 60,
    个小时: 60,
    钟头: 60,
    个钟头: 60,
    个钟: 60,
    分钟: 1,
    分: 1,
    天: 1440,
  },
  currencies: {
    元: 'CNY',
    块: 'CNY',
    块钱: 'CNY',
    人民币: 'CNY',
    '¥': 'CNY',
    '￥': 'CNY',
    欧元: 'EUR',
    欧: 'EUR',
    美元: 'USD',
    美金: 'USD',
    刀: 'USD',
    英镑: 'GBP',
  },
  dayWords: list(`月 | 周 | 昨`),
  years: list(`年`),
  measureNames: {
    duration: list(`时长 | 长度`),
    money: list(`价格 | 价钱 | 价位`),
    time: list(`年份 | 日期`),
    rating: list(`评分 | 分数 | 评价 | 星级`),
  },
  ages: list(`岁 | 岁的孩子 | 岁孩子`),
  yearsAgo: { 今年: 0, 今年的: 0, 去年: 1, 去年的: 1, 前年: 2, 前年的: 2 },
  now: list(`今 | 现在 | 今天 | 目前 | 如今`),
  ratings: list(`评分 | 分数 | 星 | 星级`),
  inStock: list(`有货 | 现货`),
  soldOut: list(`缺货 | 售罄 | 卖完`),
  people: {
    women: list(`女 | 女士 | 女性 | 女式 | 女款`),
    men: list(`男 | 男士 | 男性 | 男式 | 男款`),
    girls: list(`女孩 | 女童`),
    boys: list(`男孩 | 男童`),
    children: list(`儿童 | 孩子 | 小孩 | 宝宝`),
  },
  kin: {
    women: list(`老婆 | 妻子 | 女朋友 | 妈妈 | 奶奶 | 姐姐 | 妹妹`),
    men: list(`老公 | 丈夫 | 男朋友 | 爸爸 | 爷爷 | 哥哥 | 弟弟`),
    girls: list(`女儿`),
    boys: list(`儿子`),
    children: list(`孩子 | 小孩`),
    anyone: list(`朋友 | 家人 | 父母`),
  },
  demonyms: {
    GB: list(`英国`),
    US: list(`美国`),
    FR: list(`法国`),
    DE: list(`德国`),
    IT: list(`意大利`),
    ES: list(`西班牙`),
    JP: list(`日本`),
    CN: list(`中国 | 国产`),
    HK: list(`香港 | 港产`),
    TW: list(`台湾`),
    KR: list(`韩国`),
    IN: list(`印度`),
    TH: list(`泰国`),
    RU: list(`俄罗斯`),
  },
}
