// The webapp in Chinese, under the name of the house; takes the place of the file in Camunda's jar.
document.documentElement.lang = 'zh-CN';

export default {
  app: {
    name: '流程监控',
    vendor: '低保案卷'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true
};
