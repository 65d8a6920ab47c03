// Settings of this web application; what is absent keeps its built-in default.
export default {
  customScripts: ['../../../assets/engine-session.js'],

  locales: {
    // The browser's first language decides; it is cut at the hyphen, so zh-CN finds zh.json.
    availableLocales: ['en', 'zh'],
    fallbackLocale: 'en'
  }
};
