// The webapp in Chinese, under the name of the house; takes the place of the file in Camunda's jar.
document.documentElement.lang = 'zh-CN';
// on a slow line: wait, instead of an empty page after seven seconds
window.require.config({waitSeconds: 0});

export default {
  app: {
    name: '首页',
    vendor: '低保案卷'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  requireJsConfig: {
    deps: ['dibao-chinese'],
    ngDeps: ['dibao.chinese'],
    paths: {
      'dibao-chinese': '../../assets/dibao/chinese'
    }
  },
  disableWelcomeMessage: true
};
