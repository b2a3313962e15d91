package app.daybook.mail;

import jakarta.inject.Singleton;

import app.daybook.news.Post;

/** As the provider has set it. */
@Singleton
class PostBySettings implements Post {

    private final MailSettings settings;

    PostBySettings(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }
}
