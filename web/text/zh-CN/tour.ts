/** 三步上手, shown once at the sample's plan. */
export const tour = {
  again: '三步上手',
  next: '下一步',
  back: '上一步',
  goOn: '继续看示例',
  template: '下载模板',
  sentence: {
    title: '第一步 看一句话',
    words: '这是用合成数据排好的示例县。先看这一句：谁动、够不够、凭什么。点任何数字看算式。',
  },
  map: {
    title: '第二步 看图、试改',
    words: '点一条箭头或一所学校，右边和下面的名单会一起变。试改一位教师，条款立刻重算。',
  },
  own: {
    title: '第三步 换成自己的县',
    words: '换成自己的县：下载模板，填好上传，约 15 分钟得到第一份方案。数据不离开本单位。',
  },
}
